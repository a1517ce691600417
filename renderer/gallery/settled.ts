/** Frames in a row without a change that count as rest, and the most that are waited for. */
const restFrames = 2
const mostFrames = 40

/** Resolves when no box on the page has moved for two frames. */
export async function settled(): Promise<void> {
  let before = ''
  let still = 0
  for (let frame = 0; frame < mostFrames && still < restFrames; frame += 1) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve)
    })
    const now = boxes()
    still = now === before ? still + 1 : 0
    before = now
  }
}

function boxes(): string {
  return [...document.body.querySelectorAll('*')]
    .map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect()
      return `${Math.round(left)},${Math.round(top)},${Math.round(width)},${Math.round(height)}`
    })
    .join(';')
}
