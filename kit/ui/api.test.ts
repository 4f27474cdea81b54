import { afterEach, expect, test, vi } from 'vitest'
import { ApiProblem, nameOfFile, sendFile } from './api.ts'

type Progress = { done: number }
type Answer = { accepted: number }
const isAnswer = (line: Progress | Answer): line is Answer => 'accepted' in line
afterEach(() => {
  vi.unstubAllGlobals()
})

function answered(...chunks: string[]): void {
  const body = new ReadableStream<Uint8Array>({
    start: (c) => {
      for (const chunk of chunks) c.enqueue(new TextEncoder().encode(chunk))
      c.close()
    },
  })
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'content-type': 'application/x-ndjson' } }))
}
const sent = (told: Progress[] = []): Promise<Answer> => sendFile<Answer, Progress>('/api/x', new Blob(['x']), (p) => told.push(p), isAnswer)

test('progress is told line by line, wherever the way cuts the lines; the answer is the line that is one', async () => {
  answered('{"done":1}\n{"do', 'ne":2}\n', '{"accepted":2}\n')
  const told: Progress[] = []
  expect(await sent(told)).toEqual({ accepted: 2 })
  expect(told).toEqual([{ done: 1 }, { done: 2 }])
})

test('a way that breaks off after some progress is no answer', async () => {
  answered('{"done":1}\n', '{"accep')
  await expect(sent()).rejects.toThrow(ApiProblem)
})

test('a file is kept under the name that its answer gives it', () => {
  expect(nameOfFile("attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf")).toBe('报告.pdf')
  expect(nameOfFile('attachment; filename="survey.xlsx"; filename*=UTF-8\'\'%E8%A1%A8.xlsx')).toBe('表.xlsx')
  expect(nameOfFile('attachment; filename="audit.csv"')).toBe('audit.csv')
  expect(nameOfFile(null)).toBe('siku')
})
