import { Drawing } from './drawing.tsx'

/** An ID card on its way into the reader beside or below the screen. */
export function CardReaderDrawing({ place }: { readonly place: 'left' | 'right' | 'below' }) {
  return (
    <Drawing>
      {place === 'below' ? <ScreenAbove /> : <ScreenBeside x={place === 'right' ? 6 : 56} />}
      <CardIntoReader x={place === 'left' ? 6 : place === 'right' ? 54 : 30} y={place === 'below' ? 28 : 18} />
    </Drawing>
  )
}

function ScreenBeside({ x }: { readonly x: number }) {
  return (
    <path
      className="sheet"
      d={`M${x + 3} 4h28q3 0 3 3v50q0 3-3 3h-28q-3 0-3-3V7q0-3 3-3zM${x + 17} 60v8M${x + 7} 68h20`}
    />
  )
}

function ScreenAbove() {
  return <path className="sheet" d="M19 2h58q3 0 3 3v14q0 3-3 3H19q-3 0-3-3V5q0-3 3-3z" />
}

/** Four shapes, each with one thickness whatever the size. */
function CardIntoReader({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <>
      <path className="sheet" d={`M${x + 5} ${y}h26q2 0 2 2v15q0 2-2 2h-26q-2 0-2-2v-15q0-2 2-2z`} />
      <path className="chosen" d={`M${x + 23} ${y + 9}h6v6h-6zM${x + 8} ${y + 5}h10M${x + 8} ${y + 10}h8`} />
      <path className="accent" d={`M${x + 18} ${y + 21}v5M${x + 15} ${y + 24}l3 3 3-3`} />
      <path className="wash" d={`M${x + 3} ${y + 30}h30q3 0 3 3v6q0 3-3 3h-30q-3 0-3-3v-6q0-3 3-3z`} />
    </>
  )
}
