/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  采伐减少的碳: 'Carbon lost to felling',
  火灾减少的碳: 'Carbon lost to fire',
  占用林地减少的碳: 'Carbon lost to land taken',
}
