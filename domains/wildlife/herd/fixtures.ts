const herd = {
  place: '某镇某村',
  purpose: 'medicine',
  capacity: 500,
  source_proof: '子代个体，来源证明齐全',
  facilities: '笼舍、运动场、兽医室',
} as const

/** A valid application for a herd of bears. */
export const bearHerd = (over: Record<string, unknown> = {}): Record<string, unknown> => ({ ...herd, keeper: '试验熊场', species: '黑熊', ...over })

/** A filing of toads, of a day on which the list has them. */
export const toadHerd = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...herd,
  keeper: '试验蟾蜍场',
  species: '中华蟾蜍',
  applied_on: '2024-03-01',
  ...over,
})
