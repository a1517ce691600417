import { z } from 'zod'

/** Which drawing explains a paper; see `renderer/ui/drawing`. */
export const partPictureSchema = z.enum([
  'certificate',
  'birth-certificate',
  'birth-notice',
  'degree',
  'land-book',
  'id-card',
  'letter',
  'plan',
  'boat',
  'form',
  'contract',
  'medical',
  'report',
  'list',
  'photo',
  'money',
  'booklet',
  'paper',
])
