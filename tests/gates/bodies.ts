import { isTest, type Source } from './sources.ts'

/** A whole body read without asking how long it is. */
const whole = /\b(?:c\.req|req|request|raw)\.(?:json|text|arrayBuffer|blob|formData|bytes|parseBody)\(/

/** Places where a request is read without a limit, with what to do instead. */
export const unlimitedReads = (files: readonly Source[]): string[] =>
  files
    .filter(({ path }) => path.endsWith('.server.ts') && !isTest(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, i) => (whole.test(line) ? [`${path}:${i + 1}：正文应由 kit/http/body.server.ts 按限度读（jsonObject、bodyObject、bodyBytes）`] : [])),
    )
