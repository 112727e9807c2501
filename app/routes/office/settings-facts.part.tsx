import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Facts } from '#app/design-system/facts.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { formatBytes } from '#app/i18n/format.ts'
import type { InstallationFacts } from '#app/server/installation/describe-installation.server.ts'

const databaseNames = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const

/** Read only: the operator changes these in the environment. Never a secret, never an address with one. */
export function InstallationFactsCards({ facts, now }: { facts: InstallationFacts; now: string }) {
	return (
		<div className="of__two">
			<GroundCard facts={facts} />
			<FilesCard facts={facts} />
			<TimeCard facts={facts} now={now} />
			<BackupCard />
		</div>
	)
}

function GroundCard({ facts }: { facts: InstallationFacts }) {
	const { settings } = useWords()
	return (
		<Card labelledBy="ground">
			<h2 id="ground">{settings['ground']}</h2>
			<Facts
				facts={[
					{
						key: 'kind',
						name: settings['kind'],
						value: facts.rehearsal ? settings['kind-rehearsal'] : settings['kind-real'],
					},
					{ key: 'database', name: settings['database'], value: <Ltr>{databaseNames[facts.database]}</Ltr> },
					{
						key: 'address',
						name: settings['address'],
						value: facts.publicUrl ? (
							<>
								<Ltr>{facts.publicUrl}</Ltr>
								<div className="small">{facts.https ? settings['https-yes'] : settings['https-no']}</div>
							</>
						) : (
							settings['address-none']
						),
					},
					{ key: 'folder', name: settings['folder'], value: <Ltr>{facts.dataDir}</Ltr> },
					{
						key: 'secret',
						name: settings['secret'],
						value: facts.secretInEnvironment ? settings['secret-environment'] : settings['secret-file'],
					},
				]}
			/>
		</Card>
	)
}

function FilesCard({ facts }: { facts: InstallationFacts }) {
	const { settings } = useWords()
	const language = useLanguage()
	const gateway = (isSet: boolean) => (isSet ? settings['gateway-yes'] : settings['gateway-no'])
	return (
		<Card labelledBy="files">
			<h2 id="files">{settings['files']}</h2>
			<Facts
				facts={[
					{ key: 'where', name: settings['files-where'], value: settings[`files-${facts.files}`] },
					{
						key: 'largest',
						name: settings['largest'],
						value: formatBytes(language, facts.largestFile),
					},
					{
						key: 'scan',
						name: settings['scan'],
						value: facts.virusScan ? settings['scan-yes'] : settings['scan-no'],
					},
				]}
			/>
			<h2>{settings['messages']}</h2>
			<Facts
				facts={[
					{ key: 'email', name: settings['email'], value: gateway(facts.email) },
					{ key: 'sms', name: settings['sms'], value: gateway(facts.sms) },
				]}
			/>
		</Card>
	)
}

function TimeCard({ facts, now }: { facts: InstallationFacts; now: string }) {
	const { settings } = useWords()
	return (
		<Card labelledBy="time">
			<h2 id="time">{settings['time']}</h2>
			<Facts
				facts={[
					{
						key: 'zone',
						name: settings['zone'],
						value: <bdi>{settings['zone-at']({ version: facts.zoneData })}</bdi>,
					},
					{
						key: 'offset',
						name: settings['offset'],
						value: settings['offset-now']({ now, hours: facts.offsetMinutes / 60 }),
					},
				]}
			/>
		</Card>
	)
}

function BackupCard() {
	const { settings } = useWords()
	return (
		<Card labelledBy="backup">
			<h2 id="backup">{settings['backup']}</h2>
			<p>{settings['backup-text']}</p>
			<Facts
				facts={[
					{ key: 'make', name: settings['backup-make'], value: <Command line="npm run backup" /> },
					{
						key: 'restore',
						name: settings['backup-restore'],
						value: <Command line="npm run restore -- data/backups/…" />,
					},
					{
						key: 'link',
						name: settings['backup-link'],
						value: <Command line="npm run sign-in-link -- --as …" />,
					},
				]}
			/>
		</Card>
	)
}

function Command({ line }: { line: string }) {
	return <Ltr>{line}</Ltr>
}
