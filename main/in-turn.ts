/** Runs tasks one after the other, in the order in which they were asked for; one that throws holds up none. */
export function inTurn(): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const mine = last.then(task, task)
    // Its own caller hears of its end; here it only says that the next one may begin, and keeps no value alive.
    last = mine.then(
      () => undefined,
      () => undefined,
    )
    return mine
  }
}
