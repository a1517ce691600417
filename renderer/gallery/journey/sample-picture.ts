/** A grey sheet of 2 × 3 pixels as a PNG: what a photographed page is to the layout. */
export const samplePicture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAAAAACcgYFdAAAADUlEQVR4nGO4c4cBjAAXPQUpHq/McgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)
