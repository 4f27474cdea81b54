import { ROUNDS } from '#datasets/afforestation/returned.ts'

/** Figures of farmland returned to forest; their definitions stand in `indicators.server.ts`. */
export const farmlandFigures = {
  returned: { id: 'afforestation.returned_farmland', title: '巩固退耕还林成果' },
  first: { id: 'afforestation.returned_first_round', title: `巩固退耕还林成果（${ROUNDS.first}）` },
  second: { id: 'afforestation.returned_second_round', title: `巩固退耕还林成果（${ROUNDS.second}）` },
} as const
