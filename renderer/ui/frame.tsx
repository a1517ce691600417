import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { forgiveRoll } from './forgive-roll.ts'
import { ignoreSecondTouch } from './ignore-second-touch.ts'

/** What every screen carries around its question, whatever the step. */
export interface Frame {
  /** Calls an officer. The button is at the bottom left of every screen; absent at the officers' own desk. */
  readonly onHelp: (() => void) | undefined
  /** Leaves the session and begins anew; absent where there is nothing to leave. */
  readonly onStartOver?: (() => void) | undefined
  /** The practice world: a watermark on every screen. */
  readonly isTraining: boolean
  /** The catalogue shows entries that nobody has reviewed: a quiet mark on every screen. */
  readonly isDemo: boolean
  /** The officer who sits beside a visitor, in assisted mode. */
  readonly assistedBy?: string | undefined
}

const FrameContext = createContext<Frame | null>(null)

export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (frame === null) throw new Error('useFrame needs a FrameProvider above it')
  return frame
}

export function FrameProvider(props: { readonly frame: Frame; readonly children: ReactNode }) {
  useEffect(() => ignoreSecondTouch(document), [])
  useEffect(() => forgiveRoll(document), [])
  return <FrameContext value={props.frame}>{props.children}</FrameContext>
}
