import { useQuery } from '@tanstack/react-query'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { useParams } from 'wouter'
import { ApiProblem } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { definitionOf } from '#kit/ui/parts/records.ts'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { t } from '../../text/text.ts'
import { Order } from './order.tsx'
import { TemplateButton } from './template-button.tsx'
import './import.css'

/** A file into a register: what is in it, what cannot be taken and why, then the taking. */
export default function RegisterImportPage() {
  const { register = '' } = useParams<{ register: string }>()
  const { data, error, refetch } = useQuery(definitionOf(register))
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonPage />
  if (!data.can.create) return <ErrorPage error={new ApiProblem(403, { code: 'may_not_create', title: t('form.forbidden', { title: data.title }) })} />
  return <Importing key={register} definition={data} />
}

function Importing({ definition }: { definition: RegisterDefinition }) {
  const [file, setFile] = useState<File | null>(null)
  return (
    <>
      <PageHead
        title={t('import.title', { title: definition.title })}
        sub={t('import.sub')}
        actions={
          <>
            <TemplateButton definition={definition} />
            {file && <Button onClick={() => setFile(null)}>{t('import.another')}</Button>}
          </>
        }
      />
      {file ? (
        <Order key={`${file.name} ${file.lastModified}`} definition={definition} file={file} />
      ) : (
        <Upload.Dragger
          className="import-drop"
          accept=".xlsx,.csv,.geojson,.geojsons,.geojsonl,.json,.zip"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(picked) => {
            setFile(picked)
            return false
          }}
        >
          <p>
            <Icon name="upload" />
          </p>
          <p>{t('import.pick')}</p>
          <p className="quiet small">{t('import.kinds')}</p>
        </Upload.Dragger>
      )}
    </>
  )
}
