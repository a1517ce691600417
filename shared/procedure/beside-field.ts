/** What a procedure holds beside the ten fields that are confirmed: the search goes by some of it, the office by the rest. */
export const besideFieldNames = [
  'queryHints',
  'notes',
  'source',
  'agencyLevel',
  'departmentVi',
  'codeVerified',
  'confidence',
  'fromMemory',
] as const
export type BesideFieldName = (typeof besideFieldNames)[number]

/** Lists of a catalogue beside its procedures and the national list; `forms` are those that no procedure asks with. */
export const otherListNames = [
  'agencies',
  'departments',
  'fields',
  'life-events',
  'most-asked',
  'search-words',
  'forms',
] as const
export type OtherListName = (typeof otherListNames)[number]
