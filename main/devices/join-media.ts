import type { Media } from './media.ts'

/** Two places as one: what the first holds comes first, and whether a stick is in is for the second to say. */
export function joinMedia(first: Media, second: Media): Media {
  return {
    status: () => second.status(),
    list: async () => [...(await first.list()), ...(await second.list())],
    async read(fileId) {
      const file = await first.read(fileId)
      return file.ok ? file : second.read(fileId)
    },
    forget() {
      first.forget()
      second.forget()
    },
  }
}
