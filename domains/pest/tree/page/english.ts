/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '装车后没有到达除害地点，还没有追回或者核销。': 'It was loaded and did not arrive, and has not been found again or written off.',
  '差异已核销，木材不计入除治。': 'The difference is written off; the wood does not count as cleared.',
}
