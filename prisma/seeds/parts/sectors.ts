import { say } from './words.ts'

/** Sectors that the office of cooperatives and the reports of past editions name; its own list was not found. */
export const SECTORS = [
	{ key: 'agriculture', label: say('الفلاحة', 'Agriculture', 'Agriculture') },
	{ key: 'handicraft', label: say('الصناعة التقليدية', 'Artisanat', 'Handicraft') },
	{ key: 'foodstuffs', label: say('المنتوجات الغذائية', 'Denrées alimentaires', 'Foodstuffs') },
	{ key: 'argan', label: say('الأركان', 'Argan', 'Argan') },
	{
		key: 'aromatic_medicinal_plants',
		label: say(
			'النباتات العطرية والطبية',
			'Plantes aromatiques et médicinales',
			'Aromatic and medicinal plants',
		),
	},
	{ key: 'fishing', label: say('الصيد', 'Pêche', 'Fishing') },
	{ key: 'forestry', label: say('الغابة', 'Forêt', 'Forestry') },
	{ key: 'housing', label: say('السكن', 'Habitat', 'Housing') },
	{ key: 'tourism', label: say('السياحة', 'Tourisme', 'Tourism') },
	{ key: 'waste_recycling', label: say('تثمين النفايات', 'Valorisation des déchets', 'Waste recycling') },
	{ key: 'renewable_energy', label: say('الطاقات المتجددة', 'Énergies renouvelables', 'Renewable energy') },
	{
		key: 'education_training_literacy',
		label: say(
			'التربية والتكوين ومحو الأمية',
			'Éducation, formation, alphabétisation',
			'Education, training, literacy',
		),
	},
	{
		key: 'services_consulting',
		label: say('الخدمات والاستشارة', 'Services et conseil', 'Services and advice'),
	},
	{ key: 'transport', label: say('النقل', 'Transport', 'Transport') },
	{ key: 'labour', label: say('اليد العاملة', 'Main-d’œuvre', 'Labour') },
	{
		key: 'retail_consumption',
		label: say('تجارة التقسيط والاستهلاك', 'Commerce de détail et consommation', 'Retail and consumption'),
	},
	{ key: 'quarries', label: say('المقالع', 'Carrières', 'Quarries') },
	{ key: 'communication', label: say('التواصل', 'Communication', 'Communication') },
	{ key: 'other', label: say('قطاع آخر', 'Un autre secteur', 'Another sector') },
] as const
