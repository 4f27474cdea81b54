/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  使用林地地块: 'Plot of forest land',
  已录入: 'Entered',
  已移除: 'Removed',
  公益林事权等级: 'Authority of public-benefit forest',
  国家级公益林保护等级: 'Protection level of national public-benefit forest',
  '事权等级为国家级的填写：一级的多数项目不得使用': 'Filled in where the authority is national: level one is closed to most projects',
  重点生态区域: 'Key ecological area',
  不在重点生态区域的不填: 'Left empty outside key ecological areas',
  '平均胸径（厘米）': 'Mean diameter (cm)',
  '0.6写作60': 'Write 60 for 0.6',
  位于城市规划区内: 'In an urban planning area',
  使用林地类型: 'Type of forest land',
  图上平面面积: 'Plane area of the shape',
  移除: 'Remove',
  '国家级公益林须填写保护等级（一级、二级）：一级的不得使用':
    'National public-benefit forest must state its protection level (one or two): level one cannot be used',
}

/** Sentences that are put together, with what is put in. */
export const composed: Readonly<Record<string, string>> = {
  '{grade}保护林地，任何建设项目不得使用': 'Forest land of protection {grade}: no construction project may use it',
  '{kind}只能使用{may}{more}保护林地，该地块为{grade}': '{kind} may use only forest land of protection {may}{more}; this plot is {grade}',
  '{kind}不得使用一级国家级公益林地': '{kind} may not use national public-benefit forest of level one',
}
