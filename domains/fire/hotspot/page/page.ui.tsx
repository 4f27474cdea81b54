import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Upload } from 'antd'
import { useState } from 'react'
import { get, sendRaw } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { queryClient } from '#kit/ui/query.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { HotspotIntake, MayUpload } from '../wire.ts'
import { HotspotFileResult } from './result.ui.tsx'
import './hotspot.ui.css'

const t = catalogue({
  title: '导入卫星热点',
  sub: '收下的像素归并为热点，派发到所在乡镇；已知热源和有效许可范围内的屏蔽并保留。',
  hotspots: '卫星热点',
  detections: '原始观测',
  another: '换一个文件',
  pick: '选择 FIRMS 热点文件，或把文件拖到这里',
  kinds: 'NASA FIRMS 的 MODIS 或 VIIRS 火点 CSV，文件里的时间为 UTC；不超过 50 MB。同一文件再传一次不会重复。',
  reading: '正在读取 {name}……',
  again: '再传一次',
  broken: '读取中断：已收下的行仍在，重新导入同一文件不会重复。',
})

/** A file of satellite hotspots: which rows were taken and which not, with the reason, and what became of them. */
export default function HotspotFilePage() {
  const [file, setFile] = useState<File | null>(null)
  const upload = useMutation({
    mutationFn: (picked: File) => sendRaw<HotspotIntake>('/api/fire/hotspots', picked, 'text/csv'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['records'] }),
  })
  const may = useQuery({
    queryKey: ['fire', 'hotspot-file'],
    queryFn: ({ signal }) => get<MayUpload>('/api/fire/hotspots', {}, signal),
    retry: false,
    staleTime: Infinity,
  })
  const take = (picked: File): void => {
    setFile(picked)
    upload.mutate(picked)
  }
  if (may.error) return <ErrorPage error={may.error} retry={() => void may.refetch()} />
  if (!may.data) return <SkeletonRows rows={6} />
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        actions={
          <>
            <To href="/registers/hotspot">{t('hotspots')}</To>
            <To href="/registers/hotspot_detection">{t('detections')}</To>
          </>
        }
      />
      <div className="hotspot-file">
        {(!file || upload.error) && (
          <Upload.Dragger
            accept=".csv,.txt"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(picked) => {
              take(picked)
              return false
            }}
          >
            <p>
              <Icon name="upload" />
            </p>
            <p>{t('pick')}</p>
            <p className="quiet small">{t('kinds')}</p>
          </Upload.Dragger>
        )}
        {upload.error && <Alert type="error" showIcon title={upload.error.message} description={t('broken')} />}
        {upload.isPending && (
          <div role="status">
            <p className="quiet">{t('reading', { name: file?.name ?? '' })}</p>
            <SkeletonRows rows={6} />
          </div>
        )}
        {file && upload.data && !upload.isPending && (
          <>
            <HotspotFileResult name={file.name} answer={upload.data} />
            <p className="row wrap">
              <Button onClick={() => take(file)}>{t('again')}</Button>
              <Button
                onClick={() => {
                  setFile(null)
                  upload.reset()
                }}
              >
                {t('another')}
              </Button>
            </p>
          </>
        )}
      </div>
    </>
  )
}
