/** 使用林地的类别; codes of the permit data sheet (XMLX) are 1, 2 and 4. */
export const useKinds = { permanent: '永久使用', temporary: '临时使用', forestry: '直接为林业生产经营服务' } as const
export type UseKind = keyof typeof useKinds

/** Only permanent use takes from the quota of forest land. */
export const takesQuota = (kind: UseKind): boolean => kind === 'permanent'
/** What serves forestry directly pays no restoration fee. */
export const paysFee = (kind: UseKind): boolean => kind !== 'forestry'
