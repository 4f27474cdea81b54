/** What a line is, told by the name of its kind, as pages do not import the room's own definitions; held to them by `nature.test.ts`. */
export const natureNamed = (kind: string): 'opening' | 'survey' | 'real' => (kind === 'opening' ? 'opening' : kind.startsWith('survey_') ? 'survey' : 'real')
