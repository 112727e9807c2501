import { joinNames } from './class-names.ts'
import { directionalIcons, icons, type IconName } from './icons.ts'

export type IconProps = { name: IconName; className?: string | undefined }

/** An outline beside a word, never alone: it is hidden from assistive technology. */
export function Icon({ name, className }: IconProps) {
	return (
		<svg
			className={joinNames('i', directionalIcons.has(name) && 'i--dir', className)}
			viewBox="0 0 24 24"
			aria-hidden="true"
			focusable="false"
			dangerouslySetInnerHTML={{ __html: icons[name] }}
		/>
	)
}
