export const sources = {
  'sources.title': '依据核对',
  'sources.sub':
    '系统所用的法定数值、标准和系数，各有出处、把握和核对日期。投入使用前，请把“各本不一”“未与原文核对”的逐条查原文；对外的理由只写条文，不写把握。',
  'sources.check': '要核的',
  'sources.count': '{check} {n}',
  'sources.search': '名称、出处或文件中的字',
  'sources.none': '没有这样的数值',
  'sources.value': '数值',
  'sources.source': '出处',
  'sources.sure': '把握',
  'sources.looked_up': '核对日期',
  'sources.valid': '施行期间',
  'sources.place': '在哪个文件',
  'sources.span': '{from} 至 {to}',
  'sources.today': '今',
  'sources.link': '依据核对',
} as const
