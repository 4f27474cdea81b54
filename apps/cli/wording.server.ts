import { fileURLToPath } from 'node:url'
import { proposedExamples, type Proof, provedExamples } from '#kit/claims/index.ts'
import { optionsOf, UsageProblem } from '#kit/room/command-options.ts'
import { bindables } from '#kit/claims/claims.server.ts'
import { loadRooms } from '#kit/room/load.server.ts'

function line({ must, sentence, bound, holds, why }: Proof): string {
  const verdict = holds ? '相符' : must ? (bound === null ? '未绑定' : `被 ${bound} 取走`) : '不应绑定'
  return `${verdict}  ${must ? '应' : '不应'}  ${sentence}${holds ? '' : `  ${why}`}`
}

/**
 * How texts speak of a figure: its example sentences held against the examples of all rooms, and who takes what is another's. With
 * `--try` a sentence of a text is read and proposed as an example. Exit 1 when an example fails.
 */
export async function wordingCommand(args: readonly string[]): Promise<number> {
  const options = optionsOf(args, ['try'])
  const [id, more] = options.words
  if (more !== undefined) throw new UsageProblem('请给出一个指标，或者不给，核对全部指标')
  const rooms = await loadRooms(fileURLToPath(new URL('../../domains', import.meta.url)))
  const names = bindables({ indicators: rooms.flatMap((r) => [...(r.server.indicators ?? [])]), chapters: rooms.flatMap((r) => [...(r.room.chapters ?? [])]) })
  const tried = options.flags.get('try')
  if (tried !== undefined) {
    for (const { number, example, bound, why } of proposedExamples(tried, names))
      process.stdout.write(`${number}  例句“${example}”  ${bound ?? '未绑定'}  ${why}\n`)
    return 0
  }
  if (id !== undefined && !names.some((name) => name.id === id))
    throw new UsageProblem(`没有例句的指标“${id}”；有例句的是：${names.map((name) => name.id).join('、')}`)
  const proofs = provedExamples(names, (own) => id === undefined || own === id)
  const faults = proofs.filter(({ holds }) => !holds)
  const shown = id === undefined ? faults : proofs
  process.stdout.write([...shown.map((proof) => `${proof.indicator}  ${line(proof)}`), `例句 ${proofs.length} 个，不符 ${faults.length} 个`, ''].join('\n'))
  return faults.length > 0 ? 1 : 0
}
