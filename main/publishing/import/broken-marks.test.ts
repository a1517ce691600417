import { expect, test } from 'vitest'
import { hasBrokenMarks } from './broken-marks.ts'

test.each([
  'Thá»§ tá»¥c',
  'kÃ½',
  'ÄÃ£ Ä‘Äƒng',
  'Th\uFFFD tục',
  'M· thñ tôc',
  'Thñ tôc ®¨ng ký',
  'PhÝ, lÖ phÝ cÊp ®æi',
  'Maõ thuû tuïc',
  'Ñaêng kyù khai sinh taïi xaõ',
])('%s was not written like that', (text) => expect(hasBrokenMarks(text)).toBe(true))

test.each([
  'THỦ TỤC CẤP XÃ',
  'UBND XÃ\u00A0BA TƠ',
  'nói: «…má»',
  '«Ứng dụng» và «kê khai»',
  'a·b, số · ngày',
  'Noël',
  'Công ty Höchst',
  'Café Zürich',
  '5 m², 3 m³, 30°C, §5',
  'Xã Đăk Hà, Ia H’Drai, Rơ Măm, Brâu',
  'khuỷu, quỹ, thuở, xoong, boong',
])('%s is sound', (text) => expect(hasBrokenMarks(text)).toBe(false))
