pub fn half( {}
