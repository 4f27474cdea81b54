/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  义务植树基地: 'Base for voluntary planting',
  管理单位: 'Kept by',
  提供的尽责形式: 'Forms on offer',
  年接待能力: 'Person-times a year',
  '土地、林木权属和约定': 'Land, trees and agreement',
  '先有约定：国有土地上的林木归管理单位，集体土地上的归集体': 'Agreed first: on state land the trees are the keeper’s, on collective land the collective’s',
  约定文本: 'Text of the agreement',
  '指导、工具和保险': 'Guide, tools and insurance',
}
