/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const seasonFigures = {
  understory: { id: 'industry.understory', title: '林下种植' },
  understory_public: { id: 'industry.understory_public', title: '林下种植（公益林内）' },
  woody_herbs: { id: 'industry.woody_herbs', title: '木本中药材' },
  flower_greenhouse: { id: 'industry.flower_greenhouse', title: '花卉产业大棚' },
  orchard: { id: 'industry.orchard_bases', title: '园地上的产业基地（另列）' },
  seasons: { id: 'industry.seasons', title: '基地生产季' },
  income: { id: 'industry.base_income', title: '产业基地销售收入' },
  jobs: { id: 'industry.base_jobs', title: '产业基地带动就业' },
} as const
