/** A figure as the city published it for 2023, and the true value that the demonstration reaches under the same definition. */
export interface Target {
  indicator: string
  published: string
  quantifier: 'exact' | 'over' | 'at_least'
  /** Place to which an 余 figure was rounded down. */
  place: number | null
  value: string
}

const exact = (indicator: string, value: string): Target => ({ indicator, published: value, quantifier: 'exact', place: null, value })
const over = (indicator: string, published: string, place: number, value: string): Target => ({ indicator, published, quantifier: 'over', place, value })
/** 不减少: published as no less than so much. */
const atLeast = (indicator: string, published: string, value: string): Target => ({ indicator, published, quantifier: 'at_least', place: null, value })

/** Published in the city's own report of its forestry work in 2023. Nothing but the demonstration may read this file. */
export const published: readonly Target[] = Object.freeze([
  exact('planning.issued_plans', '1'),
  exact('planning.started_plans', '1'),
  exact('planning.control_lines_enabled', '1'),
  exact('forest_chief.city', '10'),
  exact('forest_chief.county', '102'),
  exact('forest_chief.township', '795'),
  exact('forest_chief.village', '2034'),
  exact('forest_chief.rules', '5'),
  over('forest_chief.patrols', '130000', 10000, '132486'),
  over('forest_chief.issues_resolved', '2500', 100, '2547'),
  exact('fire.rangers', '1124'),
  over('fire.patrols', '61000', 1000, '61364'),
  exact('fire.patrol_issues_fixed', '153'),
  exact('fire.watched_share', '100'),
  exact('fire.illegal_fire_cases', '3'),
  exact('fire.persons_handled', '5'),
  exact('fire.line_inspected', '79.93'),
  exact('fire.transformer_areas', '26'),
  exact('fire.corridor_issues_fixed', '23'),
  over('fire.supervision_inspections', '80', 10, '84'),
  exact('fire.hazards_fixed', '633'),
  exact('land_use.approved_cases', '52'),
  exact('land_use.approved_area', '1300'),
  exact('land_use.permanent_cases', '18'),
  exact('land_use.permanent_area', '200'),
  exact('harvest.approved_volume', '0.85'),
  exact('harvest.quota', '9.12'),
  exact('harvest.quota_used', '9.32'),
  exact('public_forest.area', '44.67'),
  over('public_forest.compensation', '790', 10, '794.6324'),
  exact('enforcement.closed_prior_year_cases', '107'),
  exact('enforcement.rectified_rate', '100'),
  exact('enforcement.verified_spots', '832'),
  exact('enforcement.stage_completion', '100'),
  exact('enforcement.suspected_cases', '19'),
  over('safety.inspectors', '540', 10, '546'),
  exact('safety.experts', '3'),
  over('safety.inspections', '140', 10, '143'),
  over('safety.hazards_fixed', '100', 100, '102'),
  exact('wetland.publicity_events', '5'),
  exact('wetland.banners', '20'),
  exact('wetland.slogans', '24'),
  over('wetland.leaflets', '10000', 10000, '12460'),
  over('wetland.booklets_and_bags', '1000', 1000, '1386'),
  over('wetland.patrols', '300', 100, '326'),
  exact('wetland.meetings', '10'),
  over('wetland.issues_resolved', '10', 10, '14'),
  exact('wetland.campaigns', '3'),
  atLeast('wetland.net_area_change', '0', '64.05'),
  exact('wildlife.bird_stations', '8'),
  over('wildlife.rescued', '270', 10, '277'),
  over('wildlife.bred_bears', '820', 10, '826'),
  over('wildlife.bred_toads', '10000', 10000, '12480'),
  exact('wildlife.bear_bile', '15.84'),
  exact('wildlife.cases', '31'),
  exact('wildlife.criminal_cases', '17'),
  exact('wildlife.offenders', '42'),
  over('wildlife.seized', '29000', 1000, '29364'),
  over('pest.dying_pines_removed', '7000', 1000, '7286'),
  over('pest.dynamic_pines_cleared', '300', 100, '321'),
  exact('pest.firms_inspected', '90'),
  exact('pest.timber_reinspected', '257.1'),
  exact('pest.case_leads', '6'),
  exact('pest.quarantine_cases', '1'),
  exact('pest.fines', '500'),
  over('pest.control_area', '15', 1, '15.346'),
  exact('pest.aerial_area', '6.1'),
  exact('industry.park_applied', '1'),
  over('industry.fixed_investment', '6000', 1000, '6386'),
  exact('industry.bonds', '2000'),
  exact('industry.projects', '3'),
  over('industry.tech_results', '10', 10, '13'),
  exact('industry.understory', '1.1'),
  exact('industry.woody_herbs', '0.6'),
  exact('industry.flower_greenhouse', '2'),
  exact('industry.bases', '0.7'),
])

/** The year to which the published figures belong. */
export const targetYear = 2023

/** Indicator id → the true value to reach. */
export const targets: Readonly<Record<string, string>> = Object.freeze(Object.fromEntries(published.map((t) => [t.indicator, t.value])))
