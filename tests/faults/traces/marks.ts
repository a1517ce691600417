import { type Needle, needlesOfBytes, needlesOfText } from './needles.ts'

/** One visitor who leaves a mark of their own in whatever they show, type, photograph or choose. All fictional. */
export interface MarkedVisitor {
  readonly fullName: string
  readonly idNumber: string
  readonly address: string
  readonly childName: string
  readonly phone: string
  /** Typed into the search behind words that find something. */
  readonly searched: string
  /** Name of the file on their memory stick. */
  readonly fileName: string
  /** In the comment of the picture's EXIF. */
  readonly comment: string
}

/** `number` keeps the marks of visitors apart: what is found tells whose it is. */
export function markedVisitor(number: number): MarkedVisitor {
  const own = 'bcdghklmnprstvx'.charAt(number)
  const word = `Quắz${own}ửy`
  return {
    fullName: `Nguyễn Thị ${word}ên`.toUpperCase(),
    idNumber: `05119073${String(4000 + number * 37)}`,
    address: `Xóm ${word}ang, Ba Tơ`,
    childName: `Trần Văn ${word}ôi`,
    phone: `09057${String(31_000 + number * 41)}`,
    searched: `${word}im`,
    fileName: `${word}eo.jpg`,
    comment: `chụp bởi ${word}ổ`,
  }
}

/** The text of that visitor's card. */
export function cardOf({ idNumber, fullName, address }: MarkedVisitor): string {
  return `${idNumber}||${fullName}|01011990|Nữ|${address}|20052022`
}

/** How long a piece of a picture is looked for: by chance it turns up nowhere. */
const pieceLength = 24

/** What to look for after the visit: every text in every spelling, and pieces out of the middle of every picture. */
export function needlesOf(visitor: MarkedVisitor, pictures: Readonly<Record<string, Uint8Array>>): readonly Needle[] {
  const texts = Object.entries(visitor).flatMap(([mark, text]) => needlesOfText(mark, text))
  const pieces = Object.entries(pictures).flatMap(([name, picture]) => {
    const middle = Math.floor(picture.length / 2)
    return needlesOfBytes(name, Buffer.from(picture.slice(middle, middle + pieceLength)))
  })
  return [...texts, ...pieces]
}

/** What to look for after a signature: the points of its stroke as text, and two of them as numbers. */
export function needlesOfStroke(points: readonly (readonly [x: number, y: number])[]): readonly Needle[] {
  const text = JSON.stringify(points).slice(2, -2)
  return [
    ...needlesOfText('signature', text),
    ...points.slice(1, 3).flatMap((point) => needlesOfBytes('signature', Buffer.from(new Float64Array(point).buffer))),
  ]
}
