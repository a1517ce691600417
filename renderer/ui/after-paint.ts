/**
 * Runs a task once the frame that shows what has just been changed is painted: what a person waits for comes first.
 *
 * Returns the function that takes it back.
 */
export function afterPaint(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    // A frame's callbacks run before it is painted, a task of its own afterwards.
    timer = setTimeout(task)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

type Watch = (changed: () => void) => () => void

const nothing = () => undefined

/** The same news, each told once the frame that shows it is painted, and the newest alone. */
export function toldAfterPaint(watch: Watch): Watch {
  return (changed) => {
    let takeBack: () => void = nothing
    const stop = watch(() => {
      takeBack()
      takeBack = afterPaint(changed)
    })
    return () => {
      takeBack()
      stop()
    }
  }
}
