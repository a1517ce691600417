import type { Least } from './measure-screen.ts'

/** What tests find on the gallery's window. */
declare global {
  interface Window {
    /** Shows what a query says, does what the scene's person does first, and waits until nothing moves any more. */
    showScene: (query: string) => Promise<void>
    /** Waits until nothing moves any more. */
    settled: () => Promise<void>
    sceneNames: readonly string[]
    measureScreen: (least: Least) => Promise<string[]>
    /** What is not heard of the screen that should be, or is and should not. */
    hearScreen: () => string[]
    /** What arrows don't lead to, from anywhere on the same page. */
    walkByKeys: () => Promise<string[]>
  }
}
