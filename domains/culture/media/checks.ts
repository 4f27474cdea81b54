import type { Check } from '#kit/register/transition.ts'

const said = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** What is printed is found by issue and page, what stands on the net by its address. */
export const findable: Check = ({ after }) => {
  const printed = after['kind'] === 'paper' || after['kind'] === 'magazine'
  const onNet = after['kind'] === 'web' || after['kind'] === 'account'
  if (printed && !said(after['issue_number']) && !said(after['link']))
    return { code: 'media_unfound', message: '报刊报道应填写期号、版面，或者网址', fields: ['issue_number', 'link'] }
  return onNet && !said(after['link']) ? { code: 'media_unfound', message: '网上报道应填写网址', fields: ['link'] } : null
}
