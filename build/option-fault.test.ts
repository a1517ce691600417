import { expect, test } from 'vitest'
import { optionFault } from './option-fault.ts'

const known = ['--electron', '--no-browser']

test.each([
  [[], null],
  [['--no-browser', '--electron'], null],
  [['--nobrowser'], '"--nobrowser" is not known here. Did you mean --no-browser?'],
  [['--electron', '--Elektron'], '"--Elektron" is not known here. Did you mean --electron?'],
  [['--window'], '"--window" is not known here. There are: --electron, --no-browser'],
])('%j', (words, said) => {
  expect(optionFault(words, known)).toBe(said)
})
