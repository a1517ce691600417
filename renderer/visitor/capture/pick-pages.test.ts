import { expect, it } from 'vitest'
import type { KioskClient } from '../../../shared/contract/client.ts'
import { pickPages } from './pick-pages.ts'

const file = { visitId: 'visit', partId: 'part', fileId: 'file' }

/** Picks a file of so many pages, of which one may be broken; the paper is left while a page is on its way. */
async function pick(pages: number, { leftAt = pages, brokenAt = pages } = {}) {
  const held = new Set<string>()
  let goesOn = true
  const shown: string[] = []
  const call = async (name: string, input: { readonly pageId?: string; readonly pageIndex?: number }) => {
    if (name === 'document.removePage') return { ok: held.delete(input.pageId ?? ''), value: {} }
    const index = input.pageIndex ?? 0
    if (index === leftAt) goesOn = false
    if (index === brokenAt) return { ok: false, failure: { kind: 'brokenPdf' } }
    held.add(`page-${index}`)
    return { ok: true, value: { page: { pageId: `page-${index}` }, pagesInFile: pages } }
  }
  const picked = await pickPages({ call: call as unknown as KioskClient['call'] }, file, {
    goesOn: () => goesOn,
    onPage: (page, of) => shown.push(`${page}/${of}`),
  })
  return { held: [...held], shown, picked: picked.ok ? picked.value.map(({ pageId }) => pageId) : picked.failure.kind }
}

it('takes every page of a file and tells how far it is', async () => {
  const all = ['page-0', 'page-1', 'page-2']
  expect(await pick(3)).toEqual({ held: all, picked: all, shown: ['2/3', '3/3'] })
})

it.each([0, 1, 2])('gives back all of it when the paper is left during page %i', async (leftAt) => {
  expect(await pick(3, { leftAt })).toMatchObject({ held: [], picked: [] })
})

it('gives back the only page of a file too', async () => {
  expect(await pick(1, { leftAt: 0 })).toMatchObject({ held: [], picked: [] })
})

it('gives back what was taken before a page that fails', async () => {
  expect(await pick(3, { brokenAt: 2 })).toMatchObject({ held: [], picked: 'brokenPdf' })
})
