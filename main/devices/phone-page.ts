import { capture as en } from '../../shared/locales/en/capture.ts'
import { capture as vi } from '../../shared/locales/vi/capture.ts'

/** What a phone shows: one button that opens its camera or its files, and how far each has come. Nothing is stored. */
export function phonePage(nonce: string): string {
  const { page: words } = vi.phone
  const told = JSON.stringify({ sent: words.sent, failed: words.failed, sending: words.sending })
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Một Cửa</title><style nonce="${nonce}">
body{font:1.25rem/1.5 sans-serif;margin:2rem 1.2rem;color:#1b1b1f;background:#fffbf5}
label{display:block;padding:1.6rem 1rem;border-radius:.8rem;background:#7a1212;color:#fff;text-align:center;font-weight:600}
input{position:absolute;opacity:0}small{display:block;color:#3b3b42}
</style><h1>${words.title}</h1><p>${words.text}<small lang="en">${en.phone.page.text}</small></p>
<label>${words.choose}<input type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf"></label>
<ul></ul><script nonce="${nonce}">
const told = ${told}
const list = document.querySelector('ul')
document.querySelector('input').onchange = async ({ target }) => {
  for (const file of target.files) {
    const line = list.appendChild(document.createElement('li'))
    line.textContent = file.name + ' – ' + told.sending
    const headers = { 'x-name': encodeURIComponent(file.name) }
    const sent = await fetch(location.pathname, { method: 'POST', headers, body: file }).catch(() => null)
    line.textContent = file.name + ' – ' + (sent !== null && sent.ok ? told.sent : told.failed)
  }
  target.value = ''
}
</script></html>`
}
