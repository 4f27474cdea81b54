/** What is put up to tell the public of nature and of the forest city. */
export const installationKinds = {
  wall: '生态文化宣传墙',
  plant_plate: '花草树木牌',
  green_plate: '绿地宣传牌',
  sign: '标识、解说牌',
  other: '其他',
} as const
export type InstallationKind = keyof typeof installationKinds

export const damages = { broken: '破损', faded: '褪色、字迹不清', fallen: '倒伏、脱落', lost: '丢失', wrong: '内容错误或者过时' } as const
