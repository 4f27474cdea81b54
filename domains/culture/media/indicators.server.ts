import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { mediaFigures } from './figures.ts'
import { mediaPiece } from './media_piece.ts'

export const mediaIndicators: readonly Indicator[] = [
  count(mediaFigures.pieces.id, {
    title: mediaFigures.pieces.title,
    unit: '篇',
    unrecorded: '没有登记过媒体报道',
    of: mediaPiece,
    clock: 'published_on',
    where: (row) => row('state', '=', 'recorded'),
    description: '统计期内刊播的报道，按刊播日期，一条记录计一篇；转载的各计一篇',
    basis: ['森林法12'],
    said: {
      yes: ['刊播[森林城市|生态文化|森林城市和生态文化]报道{n}', '[森林城市|生态文化]媒体报道{n}'],
      no: ['防火媒体报道{n}', '转载生态文化报道{n}'],
    },
  }),
]
