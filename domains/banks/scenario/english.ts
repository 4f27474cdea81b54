/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  天然: 'Natural',
  人工: 'Planted',
}
