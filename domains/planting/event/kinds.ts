export const eventKinds = { demonstration: '示范植树', unit: '单位植树', public: '社会公众植树', school: '学校植树', army: '军警植树' } as const
/** What was held, whether or not its survival has been looked at. */
export const heldStates = ['held', 'checked'] as const
