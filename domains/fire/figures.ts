/** Figures of this room, as its chapter names them; their definitions stand in each capability's `indicators.server.ts`. */
export const figures = {
  rangers: { id: 'fire.rangers', title: '护林员' },
  patrols: { id: 'fire.patrols', title: '防火巡护' },
  patrol_issues_fixed: { id: 'fire.patrol_issues_fixed', title: '巡护发现并整治的重难问题' },
  watched_share: { id: 'fire.watched_share', title: '重点人员看护覆盖' },
  illegal_fire_cases: { id: 'fire.illegal_fire_cases', title: '违规用火结案' },
  persons_handled: { id: 'fire.persons_handled', title: '处理教育' },
  line_inspected: { id: 'fire.line_inspected', title: '10千伏线路排查' },
  transformer_areas: { id: 'fire.transformer_areas', title: '配电台区排查' },
  corridor_issues_fixed: { id: 'fire.corridor_issues_fixed', title: '线路通道隐患销号' },
  supervision_inspections: { id: 'fire.supervision_inspections', title: '四不两直检查' },
  hazards_fixed: { id: 'fire.hazards_fixed', title: '火灾隐患销号' },
} as const
