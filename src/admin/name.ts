/** How the installation is called in its panel. A province that takes the software changes it here and in translations/core/admin.*.json. */
export const NAME = 'Cổng Tỉnh';
