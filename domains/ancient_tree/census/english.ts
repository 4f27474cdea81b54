/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  与档案一致: 'As in the file',
  古树名木普查: 'Census of old trees',
  在册的树: 'Tree on the register',
  新发现: 'Found',
  '新发现的不填，审核后登记': 'Left empty for a new tree, which is entered when checked',
  新发现的填写: 'For a new tree',
  新编号: 'New number',
  普查名称: 'Name of the census',
  普查总结: 'Summary',
  '普查（每10年）': 'Census (every 10 years)',
  '更正随即写入档案，新发现的登记为待认定，未找到的安排复查。':
    'Corrections are written at once, a new tree waits for its grade, one not found is looked for again.',
  补充调查: 'Supplement',
  调查照片: 'Pictures',
  部署文号: 'Number of the order',
}
