/** A test asks the main process to run a function, as Playwright's `electronApplication.evaluate` does. */
interface Question {
  readonly id: number
  readonly source: string
  readonly argument: unknown
}

/** Runs functions that the parent process sends, with the stand-in as their first argument. */
export function listenForTests(electron: object): void {
  if (process.send === undefined) return
  process.on('message', (question: Question) => void answer(electron, question))
}

async function answer(electron: object, { id, source, argument }: Question): Promise<void> {
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- the text is a function of the test that started this process
    const run = new Function('electron', 'argument', `return (${source})(electron, argument)`) as (
      electron: object,
      argument: unknown,
    ) => unknown
    process.send?.({ id, value: await run(electron, argument) })
  } catch (error) {
    process.send?.({ id, error: String(error) })
  }
}
