import { createInterface, type Interface } from 'node:readline'
import { Writable } from 'node:stream'

/**
 * Asks for secrets on the terminal without showing what is typed; from a pipe, every question takes one line.
 *
 * A command-line argument was refused as a way in: it stays in the shell's history and in the list of processes.
 */
export function createSecretAsker({
  input,
  output,
}: {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
}): { ask(question: string): Promise<string>; close(): void } {
  const onTerminal = input.isTTY
  let lines: AsyncIterator<string> | null = null
  let reader: Interface | null = null

  return {
    async ask(question) {
      reader ??= createInterface({ input, output: nowhere(), terminal: onTerminal, historySize: 0 })
      lines ??= reader[Symbol.asyncIterator]()
      if (onTerminal) {
        output.write(question)
      }
      const line = await lines.next()
      if (onTerminal) {
        output.write('\n')
      }
      return line.done === true ? '' : line.value
    },
    close: () => reader?.close(),
  }
}

/** Where readline echoes to. */
function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}
