import type { Check } from '#kit/register/transition.ts'

/** What is mended was broken before. */
export const mendedAfterFound: Check = ({ after }) =>
  String(after['mended_on']) < String(after['found_on'])
    ? { code: 'installation_reversed', message: `修复日期不能早于发现日期（${String(after['found_on'])}）`, fields: ['mended_on'] }
    : null
