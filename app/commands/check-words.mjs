/**
 * Finds words that a visitor would read and that stand outside the catalogs (app/i18n/<language>/*.json).
 *
 *   node app/commands/check-words.mjs [--root .]
 *
 * Two nets. In the files that make pages: text between tags, wordy attributes and properties, bodies of responses.
 * In every source: Arabic, Tifinagh or accented letters in a string. A letter written as an escape (`\u0660`) is
 * treatment of text, not text, and passes. Exit code 1 with a list.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Where pages are made. */
const PAGES = /^app\/(routes|components|design-system|web)\/|^app\/(root|entry\.server)\.tsx$/

/** Attributes, props and properties whose value somebody reads or hears. */
const WORDY =
	/^(aria-(label|description|roledescription|valuetext|placeholder)|title|subtitle|heading|placeholder|alt|label|hint|legend|caption|summary|description|message|note|text)$/

/** Sources whose business is a script or a language, each with its reason. */
const MAY_WRITE = [
	[/\.test\.tsx?$/, 'tests quote what they expect'],
	[/^app\/testing\//, 'made-up data of tests'],
	[/^app\/i18n\//, 'the words, the names of months'],
	[/^app\/domain\/cooperative\/.*-data\.ts$/, 'names of regions and provinces are data of the State'],
	[/^app\/domain\/shared\/(search-key|clean-text|digits)\.ts$/, 'tables of letters'],
	[/^app\/server\/pdf\/printable-text\.server\.ts$/, 'tables of letters'],
	[/^prisma\/seeds\//, 'an edition is data'],
	[/^app\/commands\/demo/, 'sample answers of the demo'],
]

/** Words that are the same in every language: the name in its two scripts, kinds of files. Keep it tiny. */
const SAME_EVERYWHERE = new Set([
	'تتويج',
	'Tatwij',
	'TATWIJ',
	'PDF',
	'QR',
	'ICE',
	'SMS',
	'JPEG',
	'PNG',
	'MP3',
	'MP4',
])

const FOREIGN = /[\p{Script=Arabic}\p{Script=Tifinagh}À-ÖØ-öø-ÿŒœ]/u
/** A reference is no word: LM27-0142. */
const REFERENCE = /^[A-Z0-9]+(-[A-Z0-9]+)+$/
const LETTER = /\p{L}/u

/** @param {string} text */
function isWord(text) {
	const bare = text.replace(/&\w+;/g, ' ').trim()
	return LETTER.test(bare) && !SAME_EVERYWHERE.has(bare) && !REFERENCE.test(bare)
}

/** A value that reads like language and not like a key: `Save`, `two words`. @param {string} text */
function isPhrase(text) {
	return isWord(text) && (/\s/.test(text.trim()) || /^\p{Lu}/u.test(text.trim()))
}

/** The literals an expression may turn into: branches of a condition, sides of `??`, a template's own text. */
function* literalsIn(node) {
	if (!node) return
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) yield node
	else if (ts.isTemplateExpression(node))
		yield* [node.head, ...node.templateSpans.map((span) => span.literal)]
	else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) yield* literalsIn(node.expression)
	else if (ts.isConditionalExpression(node))
		yield* [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)]
	else if (ts.isBinaryExpression(node)) {
		const joins = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]
		if (joins.includes(node.operatorToken.kind)) yield* literalsIn(node.left)
		if (
			joins.includes(node.operatorToken.kind) ||
			node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
		)
			yield* literalsIn(node.right)
	}
}

/** What on this node would be read on a page. */
function* wordsOnPage(node) {
	if (ts.isJsxText(node) && isWord(node.text)) yield node
	if (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))) {
		for (const literal of literalsIn(node)) if (isWord(literal.text)) yield literal
	}
	if (ts.isJsxAttribute(node) && WORDY.test(node.name.getText())) {
		for (const literal of literalsIn(node.initializer)) if (isWord(literal.text)) yield literal
	}
	if (ts.isPropertyAssignment(node) && WORDY.test(node.name.getText().replace(/^['"]|['"]$/g, ''))) {
		for (const literal of literalsIn(node.initializer)) if (isPhrase(literal.text)) yield literal
	}
	if (ts.isNewExpression(node) && node.expression.getText() === 'Response') {
		for (const literal of literalsIn(node.arguments?.[0])) if (isPhrase(literal.text)) yield literal
	}
}

function isText(node) {
	return (
		ts.isStringLiteral(node) ||
		ts.isJsxText(node) ||
		ts.isNoSubstitutionTemplateLiteral(node) ||
		ts.isTemplateHead(node) ||
		ts.isTemplateMiddleOrTemplateTail(node)
	)
}

/** @param {string} file path below the root @param {string} source @returns {string[]} */
function faultsOf(file, source) {
	const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind)
	const isPage = PAGES.test(file)
	const found = new Map()
	const visit = (node) => {
		if (isPage) for (const literal of wordsOnPage(node)) found.set(literal.getStart(), literal)
		if (isText(node) && FOREIGN.test(node.getText()) && isWord(node.text)) found.set(node.getStart(), node)
		ts.forEachChild(node, visit)
	}
	visit(tree)
	return [...found].map(([at, node]) => {
		const { line } = tree.getLineAndCharacterOfPosition(at)
		return `${file}:${line + 1}  ${node.text.trim().replace(/\s+/g, ' ').slice(0, 80)}`
	})
}

/** Every .ts and .tsx below a folder that is ours to write. */
function* sourcesBelow(root, folder) {
	if (!existsSync(path.join(root, folder))) return
	for (const name of readdirSync(path.join(root, folder)).sort()) {
		const file = `${folder}/${name}`
		if (name === 'generated' || name === 'node_modules') continue
		if (statSync(path.join(root, file)).isDirectory()) yield* sourcesBelow(root, file)
		else if (/\.tsx?$/.test(name) && !MAY_WRITE.some(([where]) => where.test(file))) yield file
	}
}

const at = process.argv.indexOf('--root')
const root = path.resolve(at < 0 ? '.' : (process.argv[at + 1] ?? '.'))
const faults = ['app', 'prisma'].flatMap((folder) =>
	[...sourcesBelow(root, folder)].flatMap((file) =>
		faultsOf(file, readFileSync(path.join(root, file), 'utf8')),
	),
)
if (faults.length) {
	console.error(`Words outside the catalogs (${faults.length}); put them in app/i18n/<language>/:`)
	for (const fault of faults) console.error(`  ${fault}`)
	process.exitCode = 1
}
