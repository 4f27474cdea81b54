import { audit } from '#kit/access/audit.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { as } from '#kit/records/acting.server.ts'
import { demandRow } from '#kit/records/engine.server.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { sheetDocument } from '#kit/sheet/compose.server.ts'
import type { Api, Door } from '../api.server.ts'
import { evidencePath } from './evidence.server.ts'

/** A record as a PDF to be filed; the taking is written down. @throws Refusal 404 */
export async function recordSheet(api: Api, c: Door, r: AnyRegister, id: string): Promise<Response> {
  const actor = c.get('actor')
  const document = await as(api.world, actor, async (tx) => {
    const row = await demandRow(tx, r, id)
    await audit(tx, actor, { action: 'export', register: r.name, record: id, detail: { format: 'pdf', version: row.version } })
    return sheetDocument(api.world, tx, actor, r, row, { issuer: api.city.issuer, printed_at: beijingInstant(Date.now()), sheets: api.sheets })
  })
  const { sheetPdf } = await import('#kit/sheet/print.server.ts')
  const pdf = await sheetPdf(document, (sha256) => evidencePath(api.evidence_folder, sha256))
  return new Response(Uint8Array.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${document.title} ${document.record}.pdf`)}`,
    },
  })
}
