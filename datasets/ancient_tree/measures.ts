import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Limits of a public checking script of a provincial census of 2017; what lies beyond is measured again or explained. */
export const LOOKED_UP: FileSource = { source: '古树名木普查数据检查规则（公开实现，2017年）', confidence: 'secondary', looked_up_on: '2026-11-28' }

/** No tree of the land is so: what is beyond is a slip. Kept above the census's limits, since trees of three thousand years stand in the province. */
export const IMPOSSIBLE = { height_m: 100, crown_m: 80, girth_cm: 3000, age_years: 5000 } as const
/** Beyond these the census asks again. */
export const UNUSUAL = { height_m: 50, crown_m: 40, girth_cm: 1570, age_years: 1500 } as const

type Species = { readonly latin: string; readonly family: string; readonly genus: string }
/** Common species by their Chinese names: Latin, family and genus must agree (普查). From memory; species that are not here are not judged. */
export const SPECIES: Readonly<Record<string, Species>> = {
  柏木: { latin: 'Cupressus funebris', family: '柏科', genus: '柏木属' },
  黄葛树: { latin: 'Ficus virens', family: '桑科', genus: '榕属' },
  楠木: { latin: 'Phoebe zhennan', family: '樟科', genus: '楠属' },
  银杏: { latin: 'Ginkgo biloba', family: '银杏科', genus: '银杏属' },
  皂荚: { latin: 'Gleditsia sinensis', family: '豆科', genus: '皂荚属' },
  木犀: { latin: 'Osmanthus fragrans', family: '木犀科', genus: '木犀属' },
  罗汉松: { latin: 'Podocarpus macrophyllus', family: '罗汉松科', genus: '罗汉松属' },
  枫杨: { latin: 'Pterocarya stenoptera', family: '胡桃科', genus: '枫杨属' },
  紫薇: { latin: 'Lagerstroemia indica', family: '千屈菜科', genus: '紫薇属' },
  榕树: { latin: 'Ficus microcarpa', family: '桑科', genus: '榕属' },
}
