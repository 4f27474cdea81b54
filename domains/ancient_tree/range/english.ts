/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '保护范围由县级人民政府划定公布（古树名木保护条例11）。这里只定草图在树冠垂直投影以外外扩多少米；国家规定没有查到统一的数，预设值取自城市养护规范，凭记忆待核。':
    'The county draws and publishes the range (art. 11). This says only how far a draft reaches beyond the crown; no number of the state was found, the preset is from a standard for towns, from memory.',
  保护范围草图的外扩距离: 'How far a draft of a range reaches',
}
