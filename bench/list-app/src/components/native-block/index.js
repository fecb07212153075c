Component({ properties: { rows: Array, picked: String }, methods: { open() {} } });
