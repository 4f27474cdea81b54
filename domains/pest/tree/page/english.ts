/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  伐除前后: 'Before and after felling',
  除害前后: 'Before and after disposal',
  之前: 'Before',
  之后: 'After',
  '伐除和除害的照片还没有。': 'There are no pictures of felling and disposal yet.',
  '装车后没有到达除害地点，还没有追回或者核销。': 'It was loaded and did not arrive, and has not been found again or written off.',
  '差异已核销，木材不计入除治。': 'The difference is written off; the wood does not count as cleared.',
}
