/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '生态产品总值（GEP）口径，另成一账': 'By gross ecosystem product (GEP), an account of its own',
}
